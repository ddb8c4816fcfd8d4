package dev.roadbed.archiver;

import javax.inject.Named;
import org.codehaus.plexus.archiver.jar.JarArchiver;
import org.eclipse.sisu.Priority;
import org.eclipse.sisu.Typed;

/** The same for a plugin that asks for the class and not for the name, as maven-javadoc-plugin does. */
@Named("default")
@Priority(1)
@Typed(JarArchiver.class)
public final class DefaultJarArchiver extends JarArchiver {

    public DefaultJarArchiver() {
        Permissions.fix(this);
    }
}
