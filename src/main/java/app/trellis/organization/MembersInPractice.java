package app.trellis.organization;

import app.trellis.identity.AccountMails;
import app.trellis.shared.AccountId;
import app.trellis.shared.PracticePart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Who has a place in the practice and who had one; nothing by which they sign in. */
@Component
class MembersInPractice implements PracticePart {

    private static final int ORDER = 20;
    private static final UUID FIRST = new UUID(0, 0);

    private final Members members;
    private final MemberNames names;
    private final AccountMails mails;

    MembersInPractice(Members members, MemberNames names, AccountMails mails) {
        this.members = members;
        this.names = names;
        this.mails = mails;
    }

    @Override
    public String key() {
        return "members";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Row> read(@Nullable UUID after) {
        List<Member> found = members.inOrder(after == null ? FIRST : after, Limit.of(AT_ONCE));
        Map<AccountId, String> known = mails.of(found.stream().map(Member::account).toList());
        return found.stream().map(member -> row(member, known)).toList();
    }

    private Row row(Member member, Map<AccountId, String> known) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("id", member.id().toString());
        data.put("name", names.open(member.id(), member.name()));
        data.put("email", known.get(member.account()));
        data.put("roles", member.roles().stream().map(Enum::name).toList());
        data.put("joinedAt", member.joinedAt().toString());
        data.put("endedAt", Objects.toString(member.endedAt(), null));
        return new Row(member.id().value(), data);
    }
}
