package org.trialign.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Prints what stood on every open page when a story failed: what fails once in fifty runs is not seen a second time. */
final class PagesOnFailure implements AfterTestExecutionCallback {
    private static final int PATIENCE_MS = 5_000;
    private static final List<Browser> OPEN = new CopyOnWriteArrayList<>();

    /** The browsers that a failure tells of, until they are closed. */
    static Browser follow(Browser opened) {
        OPEN.add(opened);
        return opened;
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        OPEN.removeIf(browser -> !browser.isConnected());
        if (test.getExecutionException().isPresent()) {
            OPEN.stream()
                    .flatMap(browser -> browser.contexts().stream())
                    .flatMap(context -> context.pages().stream())
                    .forEach(page -> System.out.println("--- " + page.url() + "\n" + standsOn(page)));
        }
    }

    private static String standsOn(Page page) {
        try {
            return page.locator("body").ariaSnapshot(new Locator.AriaSnapshotOptions().setTimeout(PATIENCE_MS));
        } catch (PlaywrightException e) {
            return e.getMessage();
        }
    }
}
