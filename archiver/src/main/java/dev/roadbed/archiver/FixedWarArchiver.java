package dev.roadbed.archiver;

import javax.inject.Named;
import org.codehaus.plexus.archiver.war.WarArchiver;
import org.eclipse.sisu.Priority;

/** Maven's archiver for wars with fixed permissions. The priority puts it before the one of the same name. */
@Named("war")
@Priority(1)
public final class FixedWarArchiver extends WarArchiver {

    public FixedWarArchiver() {
        Permissions.fix(this);
    }
}
