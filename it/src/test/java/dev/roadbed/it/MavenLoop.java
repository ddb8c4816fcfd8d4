package dev.roadbed.it;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.classworlds.launcher.Launcher;

/**
 * Runs in a process of its own: loads a Maven just as its start script does, by {@code m2.conf}, and calls it once for each request. Every call has
 * a container, plugin realms and a session of its own, as in a process of its own; only Maven's own classes and the JVM stay. Nothing that one call
 * sets in the system's properties is there in the next one.
 *
 * <p>A request is lines of standard input: directory, file for the output, number of arguments, and the arguments. The answer is a line with the exit code.
 */
final class MavenLoop {

    private MavenLoop() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        // A Maven that asks something must fail, not wait.
        System.setIn(InputStream.nullInputStream());
        Launcher launcher = launcher();
        Properties untouched = (Properties) System.getProperties().clone();
        for (String directory = requests.readLine(); directory != null; directory = requests.readLine()) {
            Path output = Path.of(requests.readLine());
            String[] words = new String[Integer.parseInt(requests.readLine())];
            for (int i = 0; i < words.length; i++) {
                words[i] = requests.readLine();
            }
            System.setProperties((Properties) untouched.clone());
            System.setProperty("user.dir", directory);
            System.setProperty("maven.multiModuleProjectDirectory", directory);
            answers.println(call(launcher, words, directory, output));
            answers.flush();
        }
    }

    private static Launcher launcher() throws Exception {
        Launcher launcher = new Launcher();
        launcher.setSystemClassLoader(Thread.currentThread().getContextClassLoader());
        launcher.setWorld(new ClassWorld());
        try (InputStream configuration = Files.newInputStream(Path.of(System.getProperty("classworlds.conf")))) {
            launcher.configure(configuration);
        }
        return launcher;
    }

    private static int call(Launcher launcher, String[] words, String directory, Path output) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (PrintStream log = new PrintStream(Files.newOutputStream(output), true, StandardCharsets.UTF_8)) {
            System.setOut(log);
            System.setErr(log);
            Thread.currentThread().setContextClassLoader(launcher.getMainRealm());
            Class<?> maven = launcher.getMainClass();
            Object line = maven.getConstructor(ClassWorld.class).newInstance(launcher.getWorld());
            return (int) maven.getMethod("doMain", String[].class, String.class, PrintStream.class, PrintStream.class)
                    .invoke(line, words, directory, log, log);
        } finally {
            Thread.currentThread().setContextClassLoader(loader);
            System.setOut(out);
            System.setErr(err);
        }
    }
}
