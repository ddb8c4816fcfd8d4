package dev.roadbed.checks.pom;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.apache.maven.model.InputSource;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3ReaderEx;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * A POM file of the repository and its raw model: nothing inherited, nothing interpolated, the line of every element known.
 *
 * <p>We read the file ourselves because Maven's own raw model is not raw everywhere: Maven 4 fills in what it infers, and
 * plugins such as flatten replace the project's file while the build runs.
 *
 * @param path  absolute path of the file
 * @param model what is written there, with locations; shared, so not to be changed
 */
public record PomFile(Path path, Model model) {

    public PomFile {
        path = path.toAbsolutePath().normalize();
        Objects.requireNonNull(model, "model");
    }

    /**
     * Reads a POM of any model version. Elements that Maven's model of today does not know are passed over, so that the 4.1.0
     * model does not break a check. Neither of Maven's readers expands an entity that a file declares, so no POM can make us read
     * another file or blow up.
     *
     * @throws UnreadablePomException if the file is missing, is not well-formed, or is not a POM
     */
    public static PomFile read(Path path) throws UnreadablePomException {
        InputSource source = new InputSource();
        source.setLocation(path.toString());
        try (InputStream in = Files.newInputStream(path)) {
            Model model = new MavenXpp3ReaderEx().read(in, false, source);
            if (isEmpty(model)) {
                throw new UnreadablePomException(path, 1, "it has neither <modelVersion> nor <artifactId> nor <parent>",
                        "Its root element must be <project> as Maven defines it.", null);
            }
            model.setPomFile(path.toFile());
            return new PomFile(path, model);
        } catch (XmlPullParserException e) {
            throw new UnreadablePomException(path, lineOf(e), firstLine(e), "Make it well-formed XML at that line.", e);
        } catch (NoSuchFileException e) {
            throw new UnreadablePomException(path, 0, "there is no such file", "Name a POM that exists.", e);
        } catch (EOFException e) {
            throw new UnreadablePomException(path, 0, "it is empty or ends too early", "Restore it from version control.", e);
        } catch (IOException e) {
            throw new UnreadablePomException(path, 0, e.toString(), "Make it a file that this user may read.", e);
        }
    }

    /** A reader that is not strict takes any XML for a POM without content; every real POM has one of these three. */
    private static boolean isEmpty(Model model) {
        return model.getModelVersion() == null && model.getArtifactId() == null && model.getParent() == null;
    }

    /** Maven 3 tells the line itself, Maven 4 only through the cause. */
    private static int lineOf(XmlPullParserException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof XMLStreamException stream && stream.getLocation() != null) {
                return Math.max(stream.getLocation().getLineNumber(), 0);
            }
        }
        return Math.max(e.getLineNumber(), 0);
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
