package org.trialign.ui.frame;

import org.jspecify.annotations.Nullable;

/** Where people land in a workshop: in their own triangle, or where all of them stand. */
public final class FirstView {
    private FirstView() {}

    /** @param agency for whom the person speaks; null for facilitators and observers */
    public static String path(String slug, @Nullable String agency) {
        return agency == null ? "w/" + slug + "/triangles" : "w/" + slug + "/triangle/" + agency;
    }
}
