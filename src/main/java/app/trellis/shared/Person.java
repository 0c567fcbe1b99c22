package app.trellis.shared;

/** Who is signed in, and the one place in one practice that they act from. */
public interface Person {

    AccountId accountId();

    MemberId memberId();

    PracticeId practiceId();
}
