package org.trialign.browser;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** A product of its own, and one browser in which all the stories of a class are played. */
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(PagesOnFailure.class)
abstract class BrowserStory {
    @LocalServerPort
    int port;

    Browser browser;

    @BeforeAll
    void openABrowser() {
        browser = Chromium.launch();
    }

    @AfterAll
    void closeIt() {
        browser.close();
    }
}
