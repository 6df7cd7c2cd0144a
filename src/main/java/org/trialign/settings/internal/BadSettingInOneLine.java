package org.trialign.settings.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.trialign.settings.BadSetting;

/** Says what is wrong with a setting in one line of standard error instead of a page of stack. */
@Order(0)
final class BadSettingInOneLine implements SpringBootExceptionReporter {
    BadSettingInOneLine(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        if (!(failure instanceof BadSetting bad)) {
            return false;
        }
        System.err.println("trialign: " + bad.getMessage());
        return true;
    }
}
