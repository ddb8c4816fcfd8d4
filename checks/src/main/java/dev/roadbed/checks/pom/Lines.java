package dev.roadbed.checks.pom;

import java.lang.reflect.Method;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputLocationTracker;
import org.apache.maven.model.Model;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Lines of elements in a raw model. 0 stands for "not known". */
public final class Lines {

    private Lines() {}

    /** The line of a child element, or of the element itself when it has no such child. */
    public static int of(InputLocationTracker element, String child) {
        InputLocation location = element.getLocation(child);
        InputLocation shown = location == null ? element.getLocation("") : location;
        return shown == null ? 0 : Math.max(shown.getLineNumber(), 0);
    }

    /** The line where a property is defined; {@code properties} belong to a model or to a profile. */
    public static int ofProperty(InputLocationTracker owner, String name) {
        InputLocation properties = owner.getLocation("properties");
        InputLocation location = properties == null ? null : properties.getLocation(name);
        return location == null ? 0 : Math.max(location.getLineNumber(), 0);
    }

    /** The line of an element of a plugin's configuration, or the one given when it is not known. */
    public static int of(Xpp3Dom element, int otherwise) {
        Object location = element.getInputLocation();
        if (location == null) {
            return otherwise;
        }
        try {
            // Maven 3 puts its model's location here, Maven 4 one of its new API: two classes with the same method.
            Method line = location.getClass().getMethod("getLineNumber");
            return line.invoke(location) instanceof Integer number && number > 0 ? number : otherwise;
        } catch (ReflectiveOperationException e) {
            return otherwise;
        }
    }

    /** The line of {@code <version>} of the project itself, or of {@code <artifactId>} when the version is inherited. */
    public static int ofOwnVersion(Model model) {
        return model.getLocation("version") != null ? of(model, "version") : of(model, "artifactId");
    }
}
