package app.trellis.responses.ui;

import app.trellis.assignments.AssignmentKind;
import app.trellis.care.KeepingTyped;
import app.trellis.care.ManagingClients;
import app.trellis.care.TypedForm;
import app.trellis.responses.AnsweringThreads;
import app.trellis.responses.CorrectingPages;
import app.trellis.responses.FrameFacts;
import app.trellis.responses.FramingPages;
import app.trellis.responses.HidingPages;
import app.trellis.responses.LookingBack;
import app.trellis.responses.OpenDraft;
import app.trellis.responses.OwnPage;
import app.trellis.responses.ResponseId;
import app.trellis.responses.ResponseState;
import app.trellis.responses.SentPage;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.KeptForm;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.ReadsBack;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.UUID;

/** Something the client sent, to read again; who may read it is theirs to change at any time. */
@Route("me/looking-back/:response")
@RolesAllowed("CLIENT")
@ReadsBack
class OwnPageView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final LookingBack lookingBack;
    private final ManagingClients clients;
    private final FramingPages framing;
    private final AnsweringThreads answering;
    private final CorrectingPages correcting;
    private final HidingPages hiding;
    private final KeepingTyped typed;

    OwnPageView(
            LookingBack lookingBack,
            ManagingClients clients,
            FramingPages framing,
            AnsweringThreads answering,
            CorrectingPages correcting,
            HidingPages hiding,
            KeepingTyped typed) {
        this.lookingBack = lookingBack;
        this.clients = clients;
        this.framing = framing;
        this.answering = answering;
        this.correcting = correcting;
        this.hiding = hiding;
        this.typed = typed;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ResponseId id =
                event.getRouteParameters()
                        .get("response")
                        .map(OwnPageView::id)
                        .orElseThrow(NotFound::new);
        show(clients.mine(), id);
    }

    private static ResponseId id(String text) {
        try {
            return new ResponseId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private void show(ClientId client, ResponseId id) {
        Times times = Times.at(getLocale(), framing.facts(client).now());
        OwnPage own = lookingBack.readBack(client, id, getLocale());
        SentPage page = own.page();
        SentWords words = new SentWords(this, times);
        Paragraph state = new Paragraph(words.state(page));
        state.addClassName("soft");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(words.title(page)).withEyebrow(times.day(page.sentAt())),
                        state,
                        new Card(AnswerSheet.ofOnesOwn(own.questions(), times)));
        if (!own.thread().turns().isEmpty()) {
            getContent()
                    .add(
                            new ThreadOfClient(
                                    answering,
                                    client,
                                    own,
                                    times,
                                    clients.details(client).practitionerWord(),
                                    () -> show(client, id)));
        }
        getContent().add(sharing(client, page));
        if (!own.correctable().isEmpty()) {
            getContent().add(correct(client, own));
        }
        if (page.sharing() != Sharing.PRIVATE && !page.bring()) {
            getContent().add(bring(client, page));
        }
        if (own.mayTell()) {
            getContent().add(tell(client, page));
        }
        if (own.mayTakeBack()) {
            getContent().add(takeBack(client, page));
        }
        getContent().add(hide(client, page));
    }

    private Component sharing(ClientId client, SentPage page) {
        if (page.kind() == AssignmentKind.MEASURE) {
            return new Card(new Sentence(getTranslation("responses.form-is-shared")));
        }
        if (page.kind() == AssignmentKind.WORD) {
            return new Card(new Sentence(getTranslation("responses.word-is-shared")));
        }
        RadioButtonGroup<Sharing> who = new RadioButtonGroup<>(getTranslation("responses.sharing"));
        who.setItems(
                Arrays.stream(Sharing.values())
                        .filter(one -> one != Sharing.PRIVATE || page.mayBePrivate())
                        .toList());
        who.setItemLabelGenerator(one -> getTranslation("responses.sharing." + Names.of(one)));
        who.addThemeName("vertical");
        who.setHelperText(getTranslation("responses.sharing.about"));
        who.setValue(page.sharing());
        who.addValueChangeListener(change -> {
            Sharing wanted = change.getValue();
            if (wanted == null || !change.isFromClient()) {
                return;
            }
            try {
                lookingBack.changeSharing(client, page.id(), wanted);
                Notices.done(this, getTranslation("responses.sharing.changed." + Names.of(wanted)));
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
            show(client, page.id());
        });
        return new Card(who);
    }

    /** Out of the client's own sight and no further; to hide is not to erase. */
    private Component hide(ClientId client, SentPage page) {
        Button turn =
                new Button(
                        getTranslation(page.hidden() ? "responses.show-again" : "responses.hide"));
        turn.setDisableOnClick(true);
        turn.addClickListener(click -> {
            if (page.hidden()) {
                hiding.showAgain(client, page.id());
                Notices.done(this, getTranslation("responses.show-again.done"));
            } else {
                hiding.hide(client, page.id());
                Notices.done(this, getTranslation("responses.hide.done"));
            }
            show(client, page.id());
        });
        Paragraph about =
                new Paragraph(
                        getTranslation(
                                page.hidden() ? "responses.is-hidden" : "responses.hide.about"));
        about.addClassNames("soft", "small");
        return new Card(new Div(turn), about);
    }

    /** What was sent stays; what is right stands beside it. */
    private Component correct(ClientId client, OwnPage own) {
        ResponseId id = own.page().id();
        return new CorrectCard(
                own.correctable(),
                new CorrectCard.Acts() {
                    @Override
                    public void mark(String field, int mark) {
                        correcting.mark(client, id, field, mark);
                    }

                    @Override
                    public void words(String field, String words) {
                        correcting.words(client, id, field, words);
                    }

                    @Override
                    public KeptForm.Store typed(String field) {
                        return new TypedForm(typed, client, "correct:" + id.value() + ":" + field);
                    }
                },
                () -> {
                    Notices.done(this, getTranslation("responses.correct.done"));
                    show(client, id);
                });
    }

    /** Who may know can be decided anew: kept things can be told after all. */
    private Component tell(ClientId client, SentPage page) {
        Button soon = new Button(getTranslation("responses.tell.soon"));
        soon.addClickListener(click -> tell(client, page, true));
        Button next = new Button(getTranslation("responses.tell.next"));
        next.addClickListener(click -> tell(client, page, false));
        Div buttons = new Div(soon, next);
        buttons.addClassName("buttons");
        return new Card(new Paragraph(getTranslation("responses.tell")), buttons);
    }

    private void tell(ClientId client, SentPage page, boolean soon) {
        try {
            lookingBack.tell(client, page.id(), soon);
            FrameFacts facts = framing.facts(client);
            Times times = Times.at(getLocale(), facts.now());
            Notices.done(
                    this,
                    soon
                            ? getTranslation(
                                    "responses.next.soon",
                                    facts.practice(),
                                    times.soon(facts.readBy()))
                            : getTranslation("responses.bring.done"));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        show(client, page.id());
    }

    /** Sent at night: it can be changed or taken back until it is read. */
    private Component takeBack(ClientId client, SentPage page) {
        Button change = new Button(getTranslation("responses.take-back.change"));
        change.addClickListener(
                click -> takeBack(client, page, draft -> Leaving.to(this, Places.page(draft))));
        Button only = new Button(getTranslation("responses.take-back.only"));
        only.addClickListener(click ->
                takeBack(
                        client,
                        page,
                        draft -> {
                            Notices.done(this, getTranslation("responses.take-back.done"));
                            Leaving.to(this, "me");
                        }));
        Div buttons = new Div(change, only);
        buttons.addClassName("buttons");
        return new Card(new Paragraph(getTranslation("responses.take-back")), buttons);
    }

    private void takeBack(
            ClientId client, SentPage page, SerializableConsumer<OpenDraft> afterwards) {
        try {
            afterwards.accept(lookingBack.takeBack(client, page.id()));
        } catch (Refused refused) {
            Notices.refused(this, refused);
            show(client, page.id());
        }
    }

    private Component bring(ClientId client, SentPage page) {
        boolean again = page.state() == ResponseState.DISCUSSED;
        Button bring =
                new Button(getTranslation(again ? "responses.bring-again" : "responses.bring"));
        bring.setDisableOnClick(true);
        bring.addClickListener(click -> {
            lookingBack.bringAgain(client, page.id());
            Notices.done(this, getTranslation("responses.bring.done"));
            show(client, page.id());
        });
        return bring;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
