package org.trialign.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trialign.access.AccountRefused.Reason;
import org.trialign.access.internal.AccountRepository;
import org.trialign.settings.TrialignSettings;

/**
 * The one-time link of a fresh installation: written into the log at each start as long as there is no account, good for
 * one administrator, kept as a hash only.
 */
@Service
public class FirstAdministrator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AccountRepository links;
    private final AccountService accounts;
    private final TrialignSettings settings;

    FirstAdministrator(AccountRepository links, AccountService accounts, TrialignSettings settings) {
        this.links = links;
        this.accounts = accounts;
        this.settings = settings;
    }

    @EventListener
    @Transactional
    public void announce(WebServerInitializedEvent started) {
        if (settings.demo() || !links.isEmpty()) {
            return;
        }
        LOG.info(
                "Nobody has an account yet. Make the first administrator here: {}",
                settings.address(started.getWebServer().getPort()) + "/welcome/" + newToken());
    }

    /** Replaces every earlier link. */
    @Transactional
    public String newToken() {
        String token = LinkToken.random();
        links.replaceWelcomeLink(LinkToken.hash(token));
        return token;
    }

    /** Whether the link would still make an administrator. */
    public boolean isOpen(String token) {
        return links.isEmpty() && links.hasWelcomeLink(LinkToken.hash(token));
    }

    /**
     * Makes the first administrator and uses up the link; both or neither.
     *
     * @throws AccountRefused when the link is used or replaced, or what was typed won't do
     */
    @Transactional
    public Account claim(String token, String login, String name, String password) {
        var wanted = new NewAccount(login, name, password, true);
        if (!isOpen(token) || !links.useWelcomeLink(LinkToken.hash(token))) {
            throw new AccountRefused(Reason.LINK_USED);
        }
        return accounts.create(wanted);
    }
}
