package org.trialign.model.decide;

public interface NewIds {
    String next(String prefix);
}
