package dev.roadbed.checks.finding;

/** Where Roadbed's documents are published: the domain that its group id stands for, with the paths of the repository. */
final class Home {

    static final String URL = "https://roadbed.dev/";

    private Home() {}

    /** The page of a check. */
    static String page(CheckId id) {
        return URL + id.page();
    }
}
