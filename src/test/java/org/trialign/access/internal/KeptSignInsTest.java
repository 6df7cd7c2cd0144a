package org.trialign.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.trialign.Rule;
import org.trialign.access.Account;
import org.trialign.access.AccountService;
import org.trialign.access.KeptSignIn;
import org.trialign.access.SignedOut;
import org.trialign.db.OtherNodes;
import org.trialign.db.gen.Tables;
import org.trialign.settings.TrialignSettings;

/** Kept sign-ins, with a clock that is set by hand. */
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:kept;DB_CLOSE_DELAY=-1", "TRIALIGN_DEMO=on"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class KeptSignInsTest {
    @Autowired
    DSLContext sql;

    @Autowired
    AccountRepository accounts;

    @Autowired
    AccountService service;

    @Autowired
    OtherNodes nodes;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TrialignSettings settings;

    @Autowired
    ConfigurableApplicationContext context;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
    private KeptSignIns signIns;
    private Account library;

    @BeforeEach
    void begin() {
        signIns = new KeptSignIns(sql, accounts, nodes, events, settings, now::get);
        library = service.findByLogin("lib-lead").orElseThrow();
    }

    @Test
    @Rule("KS-3")
    void aPageLoadRenewsTheTokenOncePerMinute() {
        KeptSignIn first = signIns.begin(library);
        assertThat(next(first)).isEmpty();
        later(Duration.ofMinutes(2));
        KeptSignIn second = next(first).orElseThrow();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(next(first)).as("another tab, at the same time").isEmpty();
        assertThat(signIns.accept(first, true)).isPresent();
        later(Duration.ofMinutes(2));
        assertThat(signIns.accept(second, false).orElseThrow().next())
                .as("a door renews nothing")
                .isNull();
    }

    @Test
    @Rule("KS-3")
    void theTokenBeforeStaysGoodWhenTheAnswerWithTheNextOneWasLost() {
        KeptSignIn first = signIns.begin(library);
        later(Duration.ofMinutes(2));
        assertThat(next(first)).isPresent();
        later(Duration.ofMinutes(2));
        assertThat(next(first)).isPresent();
    }

    @Test
    @Rule("KS-4")
    void aTokenFromFurtherBackWasCopiedAndEndsTheSignIn() {
        KeptSignIn first = signIns.begin(library);
        later(Duration.ofMinutes(2));
        KeptSignIn second = next(first).orElseThrow();
        later(Duration.ofMinutes(2));
        KeptSignIn third = next(second).orElseThrow();
        assertThat(signIns.accept(first, false)).isEmpty();
        assertThat(signIns.accept(third, true)).isEmpty();
    }

    @Test
    @Rule("KS-5")
    void itEndsTwelveHoursAfterItsLastRenewal() {
        KeptSignIn first = signIns.begin(library);
        later(Duration.ofHours(11));
        KeptSignIn second = next(first).orElseThrow();
        later(Duration.ofHours(11));
        assertThat(signIns.accept(second, false)).isPresent();
        later(Duration.ofHours(2));
        assertThat(signIns.accept(second, true)).isEmpty();
    }

    @Test
    @Rule("KS-8")
    void silenceEndsItEvenIfItBeganInTheMillisecondInWhichItsSessionWasHeardLast() {
        Instant heard = now.get();
        later(Duration.ofNanos(400_000));
        KeptSignIn made = signIns.begin(library);
        signIns.endUnlessRenewed(made.id(), heard);
        assertThat(signIns.accept(made, true)).isEmpty();
    }

    @Test
    @Rule("KS-8")
    void itLivesOnIfAnotherNodeRenewedItSince() {
        Instant heard = now.get();
        later(Duration.ofMillis(1));
        KeptSignIn made = signIns.begin(library);
        signIns.endUnlessRenewed(made.id(), heard);
        assertThat(signIns.accept(made, true)).isPresent();
    }

    @Test
    @Rule("KS-2")
    void theTableHoldsNoToken() {
        KeptSignIn made = signIns.begin(library);
        assertThat(sql.fetch(Tables.KEPT_SIGN_IN).toString())
                .contains(made.id())
                .doesNotContain(made.token());
    }

    @Test
    @Rule("KS-6")
    void aChangedPasswordEndsAllOfThem() {
        Account somebody = service.create(
                new org.trialign.access.NewAccount("kept-by", "Somebody", "a long enough sentence", false));
        KeptSignIn one = signIns.begin(somebody);
        KeptSignIn other = signIns.begin(somebody);
        service.changePassword(somebody.id(), "a long enough sentence", "another such sentence", "192.0.2.1");
        assertThat(signIns.accept(one, true)).isEmpty();
        assertThat(signIns.accept(other, true)).isEmpty();
    }

    @Test
    @Rule("KS-6")
    void whoIsHungUpOnWhenAPasswordChangesFindsTheSignInGone() {
        Account somebody = service.create(
                new org.trialign.access.NewAccount("hung-up", "Somebody", "a long enough sentence", false));
        KeptSignIn made = signIns.begin(somebody);
        var foundByThen = new ArrayList<Boolean>();
        context.addApplicationListener((ApplicationListener<PayloadApplicationEvent<SignedOut>>) hungUp -> {
            if (hungUp.getPayload().keptSignIn().equals(made.id())) {
                // as the browser that comes back does, over another connection
                foundByThen.add(CompletableFuture.supplyAsync(
                                () -> signIns.accept(made, true).isPresent())
                        .join());
            }
        });

        service.changePassword(somebody.id(), "a long enough sentence", "another such sentence", "192.0.2.1");

        assertThat(foundByThen).containsExactly(false);
    }

    private Optional<KeptSignIn> next(KeptSignIn brought) {
        return Optional.ofNullable(signIns.accept(brought, true).orElseThrow().next());
    }

    private void later(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
