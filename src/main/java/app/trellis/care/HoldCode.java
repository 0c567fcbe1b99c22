package app.trellis.care;

/** The unsafe signs of the safety law, each of which rests pages. */
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
    WISH
}
