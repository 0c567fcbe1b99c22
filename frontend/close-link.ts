/**
 * Close: blanks the page in the same instant and puts a neutral page in its place.
 *
 * Works without the server, by a click or by pressing Shift three times. While the page is hidden, as in the
 * app switcher, it is covered. What the browser already wrote into its own history stays there.
 */
const COVERED = 'covered';
const WITHIN_MS = 1500;

export class CloseLink extends HTMLElement {
  static readonly observedAttributes = ['label', 'href'];

  private readonly anchor = document.createElement('a');
  private shifts: number[] = [];

  connectedCallback(): void {
    this.anchor.className = 'close';
    this.anchor.rel = 'noreferrer';
    this.anchor.addEventListener('click', this.onClick);
    this.append(this.anchor);
    window.addEventListener('keydown', this.onKey, true);
    document.addEventListener('visibilitychange', this.onVisibility);
  }

  disconnectedCallback(): void {
    this.anchor.removeEventListener('click', this.onClick);
    window.removeEventListener('keydown', this.onKey, true);
    document.removeEventListener('visibilitychange', this.onVisibility);
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    if (name === 'label') {
      this.anchor.textContent = value;
    } else {
      this.anchor.setAttribute('href', value ?? '/');
    }
  }

  private readonly onClick = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    this.closeNow();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Shift') {
      this.shifts = [];
      return;
    }
    if (event.repeat) {
      return;
    }
    this.shifts = [...this.shifts, event.timeStamp].filter((at) => event.timeStamp - at < WITHIN_MS);
    if (this.shifts.length >= 3) {
      this.closeNow();
    }
  };

  private readonly onVisibility = (): void => {
    document.documentElement.classList.toggle(COVERED, document.visibilityState === 'hidden');
  };

  private closeNow(): void {
    document.removeEventListener('visibilitychange', this.onVisibility);
    document.documentElement.classList.add(COVERED);
    window.location.replace(this.anchor.href);
  }
}

customElements.define('close-link', CloseLink);
