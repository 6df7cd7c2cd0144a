package org.trialign.workshop.internal;

import static org.trialign.db.gen.Tables.INVITATION;
import static org.trialign.db.gen.Tables.INVITATION_USE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.trialign.model.Role;
import org.trialign.workshop.Invitation;

/** The tables {@code invitation} and {@code invitation_use}. */
@Component
public class InvitationStore {
    private final DSLContext sql;

    InvitationStore(DSLContext sql) {
        this.sql = sql;
    }

    public void insert(Invitation made, String tokenHash) {
        sql.insertInto(INVITATION)
                .set(INVITATION.ID, made.id())
                .set(INVITATION.WORKSHOP_ID, made.workshop())
                .set(INVITATION.TOKEN_HASH, tokenHash)
                .set(INVITATION.ROLE, made.role().wire())
                .set(INVITATION.AGENCY, made.agency())
                .set(INVITATION.USES_ALLOWED, made.usesAllowed())
                .set(INVITATION.MADE_BY, made.madeBy())
                .set(INVITATION.MADE_AT, made.madeAt().atOffset(ZoneOffset.UTC))
                .set(INVITATION.EXPIRES_AT, made.expiresAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** The invitations of a workshop, the newest first. */
    public List<Invitation> of(String workshop) {
        return where(INVITATION.WORKSHOP_ID.eq(workshop));
    }

    public Optional<Invitation> byToken(String tokenHash) {
        return where(INVITATION.TOKEN_HASH.eq(tokenHash)).stream().findFirst();
    }

    /** Keeps others from using or revoking it until the transaction ends. */
    public void lock(String id) {
        sql.selectOne().from(INVITATION).where(INVITATION.ID.eq(id)).forUpdate().execute();
    }

    public void use(Invitation used, String account, Instant at) {
        sql.insertInto(INVITATION_USE)
                .set(INVITATION_USE.INVITATION_ID, used.id())
                .set(INVITATION_USE.WORKSHOP_ID, used.workshop())
                .set(INVITATION_USE.ACCOUNT, account)
                .set(INVITATION_USE.USED_AT, at.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    public void revoke(String workshop, String id, Instant at) {
        sql.update(INVITATION)
                .set(INVITATION.REVOKED_AT, at.atOffset(ZoneOffset.UTC))
                .where(INVITATION.WORKSHOP_ID.eq(workshop), INVITATION.ID.eq(id), INVITATION.REVOKED_AT.isNull())
                .execute();
    }

    /** Closes those that name an agency. */
    public void end(String workshop, String agency, Instant at) {
        sql.update(INVITATION)
                .set(INVITATION.REVOKED_AT, at.atOffset(ZoneOffset.UTC))
                .where(
                        INVITATION.WORKSHOP_ID.eq(workshop),
                        INVITATION.AGENCY.eq(agency),
                        INVITATION.REVOKED_AT.isNull())
                .execute();
    }

    private List<Invitation> where(Condition condition) {
        Map<String, List<Invitation.Use>> uses = sql.select(
                        INVITATION_USE.INVITATION_ID, INVITATION_USE.ACCOUNT, INVITATION_USE.USED_AT)
                .from(INVITATION_USE)
                .join(INVITATION)
                .on(INVITATION.ID.eq(INVITATION_USE.INVITATION_ID))
                .where(condition)
                .orderBy(INVITATION_USE.USED_AT)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new Invitation.Use(row.value2(), row.value3().toInstant()));
        return sql.selectFrom(INVITATION)
                .where(condition)
                .orderBy(INVITATION.MADE_AT.desc(), INVITATION.ID)
                .fetch(row -> new Invitation(
                        row.getId(),
                        row.getWorkshopId(),
                        Role.valueOf(row.getRole().toUpperCase(Locale.ROOT)),
                        row.getAgency(),
                        row.getUsesAllowed(),
                        row.getMadeBy(),
                        row.getMadeAt().toInstant(),
                        row.getExpiresAt().toInstant(),
                        row.getRevokedAt() != null,
                        uses.getOrDefault(row.getId(), List.of())));
    }
}
