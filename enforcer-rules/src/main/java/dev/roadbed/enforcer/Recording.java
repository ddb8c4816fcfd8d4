package dev.roadbed.enforcer;

import dev.roadbed.checks.lock.RecordingMark;

/** Whether {@code roadbed:lock} has started this build to record what it resolves. No test runs in it, and nothing that it makes is kept. */
final class Recording {

    private Recording() {}

    static boolean isThis(Examination examination) {
        String said = examination.session().getUserProperties().getProperty(RecordingMark.PROPERTY, "");
        return !said.isBlank()
                && RecordingMark.isThere(RepositoryRoot.mavenRoot(examination.session()), new LockInputs(examination, "").session(), said);
    }
}
