package app.trellis.care;

/** What rests pages: the unsafe signs of the safety law, and what a private talk came to. */
public enum HoldCode {
    FELT_UNSAFE,
    KNOW_SOON,
    PRESSURE,
    PAID_FOR_IT,
    FELT_HAD_TO,
    NOW_NOT_SAFE,
    SET_ASIDE_UNSAFE,
    USED_AGAINST,
    GOT_ANGRY,
    NOT_OKAY_AFTER,
    PARTNER_HAS_HOLD,
    RISK_ANSWER,
    WISH,
    TALK_CONCERN,
    TALK_NOT_NOW;

    /** What a talk came to is the practitioner's own record, never the client's. */
    boolean isOfTalk() {
        return this == TALK_CONCERN || this == TALK_NOT_NOW;
    }
}
