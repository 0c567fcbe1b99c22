package app.trellis.tools;

/** What a tool can be told; the token's scope decides whether it is. */
enum WebhookEvent {
    ASSIGNMENT_CREATED(
            "assignment.created",
            Scope.ASSIGNMENTS_READ,
            ReadingForTools.ASSIGNMENTS,
            "x.assigned_at"),
    RESPONSE_SENT("response.sent", Scope.RESPONSES_READ, ReadingForTools.RESPONSES, "x.sent_at"),
    SCORE_RECORDED("score.recorded", Scope.SCORES_READ, ReadingForTools.SCORES, "x.taken_at");

    private final String code;
    private final Scope scope;
    private final String select;
    private final String happenedAt;

    WebhookEvent(String code, Scope scope, String select, String happenedAt) {
        this.code = code;
        this.scope = scope;
        this.select = select;
        this.happenedAt = happenedAt;
    }

    String code() {
        return code;
    }

    Scope scope() {
        return scope;
    }

    /** What a tool may see of this kind; its condition goes on. */
    String select() {
        return select;
    }

    /** The column that says when it happened. */
    String happenedAt() {
        return happenedAt;
    }

    static WebhookEvent of(String code) {
        for (WebhookEvent one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw new IllegalArgumentException(code);
    }
}
