package org.icsim.reports.page;

/** The finding, called out: the one sentence to remember. It has to come from the data, numbers and all. */
public record Answer(String sentence) implements Block {
    /** Refuses a blank sentence. */
    public Answer {
        Given.visible("an answer", sentence);
    }

    @Override
    public Markup markup() {
        return Tag.of("p", "answer").around(Tag.of("strong").around(sentence));
    }
}
