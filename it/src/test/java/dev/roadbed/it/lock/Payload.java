package dev.roadbed.it.lock;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Jars whose code leaves a trace: an empty file in the directory that the variable {@link #VARIABLE} names. */
final class Payload {

    static final String VARIABLE = "ROADBED_TRACES";

    private static final String TRACE = """
            static void trace() {
                try {
                    java.nio.file.Files.writeString(java.nio.file.Path.of(System.getenv("ROADBED_TRACES"), "%s"), "");
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
            """;

    private static final String SERVICE = "public class %s implements Runnable { public void run() { trace(); }\n%s}";

    private static final String MOJO = """
            public class %s extends org.apache.maven.plugin.AbstractMojo {
                public void execute() {
                    trace();
                    java.util.ServiceLoader.load(Runnable.class, getClass().getClassLoader()).forEach(Runnable::run);
                }
            %s}""";

    private static final String EXTENSION = """
            public class %s extends org.apache.maven.AbstractMavenLifecycleParticipant {
                public void afterProjectsRead(org.apache.maven.execution.MavenSession session) { trace(); }
            %s}""";

    private static final String PROCESSOR = """
            @javax.annotation.processing.SupportedAnnotationTypes("*")
            public class %s extends javax.annotation.processing.AbstractProcessor {
                public javax.lang.model.SourceVersion getSupportedSourceVersion() { return javax.lang.model.SourceVersion.latest(); }
                public boolean process(java.util.Set<? extends javax.lang.model.element.TypeElement> annotations,
                        javax.annotation.processing.RoundEnvironment round) { trace(); return false; }
            %s}""";

    private static final String PLUGIN_XML = """
            <plugin>
              <groupId>example.lock</groupId><artifactId>plugin</artifactId><version>1.0</version><goalPrefix>plugin</goalPrefix>
              <mojos><mojo><goal>run</goal><implementation>%s</implementation><language>java</language><phase>initialize</phase>
                <instantiationStrategy>per-lookup</instantiationStrategy><threadSafe>true</threadSafe></mojo></mojos>
            </plugin>
            """;

    private static final String COMPONENTS = """
            <component-set><components><component>
              <role>org.apache.maven.AbstractMavenLifecycleParticipant</role><role-hint>%1$s</role-hint>
              <implementation>%1$s</implementation>
            </component></components></component-set>
            """;

    private static final Map<String, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

    private Payload() {
    }

    /** Run by the project's test, from wherever it is on the class path. */
    static void service(Path jar, String trace) throws IOException {
        write(jar, trace, SERVICE, "META-INF/services/java.lang.Runnable", "%s");
    }

    /** A plugin with one goal, which also runs what its own dependencies bring. */
    static void plugin(Path jar, String trace) throws IOException {
        write(jar, trace, MOJO, "META-INF/maven/plugin.xml", PLUGIN_XML);
    }

    /** An extension of Maven. */
    static void extension(Path jar, String trace) throws IOException {
        write(jar, trace, EXTENSION, "META-INF/plexus/components.xml", COMPONENTS);
    }

    /** Run by the compiler. */
    static void processor(Path jar, String trace) throws IOException {
        write(jar, trace, PROCESSOR, "META-INF/services/javax.annotation.processing.Processor", "%s");
    }

    /** A copy of a jar with what {@link #service} makes added to it. */
    static void addedTo(Path jar, Path copy, String trace) throws IOException {
        service(copy, trace);
        Map<String, byte[]> entries = read(jar);
        entries.putAll(read(copy));
        zip(copy, entries);
    }

    private static void write(Path jar, String trace, String source, String file, String text) throws IOException {
        String name = "P" + trace.replace('-', '_');
        String code = "package payload; " + source.formatted(name, TRACE.formatted(trace));
        Map<String, byte[]> entries = new TreeMap<>(compiled(name, code));
        entries.put(file, text.formatted("payload." + name).getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(jar.getParent());
        zip(jar, entries);
    }

    private static Map<String, byte[]> read(Path jar) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        return entries;
    }

    private static void zip(Path jar, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry item = new ZipEntry(entry.getKey());
                item.setTime(0);
                zip.putNextEntry(item);
                zip.write(entry.getValue());
            }
        }
    }

    /** Each once: projects differ in who has changed what, not in the code. */
    private static Map<String, byte[]> compiled(String name, String source) {
        return COMPILED.computeIfAbsent(source, text -> {
            try {
                return compile(name, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Map<String, byte[]> compile(String name, String source) throws IOException {
        Path directory = Files.createTempDirectory("roadbed-payload-");
        Path file = Files.writeString(directory.resolve(name + ".java"), source);
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, System.err, "-proc:none", "--release", "17",
                "-classpath", System.getProperty("java.class.path"), "-d", directory.toString(), file.toString());
        if (exit != 0) {
            throw new IllegalStateException("does not compile: " + source);
        }
        Map<String, byte[]> classes = new TreeMap<>();
        Path result = directory.resolve("payload").resolve(name + ".class");
        classes.put("payload/" + name + ".class", Files.readAllBytes(result));
        for (Path each : List.of(result, result.getParent(), file, directory)) {
            Files.delete(each);
        }
        return classes;
    }

    /** What was left in a directory, sorted. */
    static List<String> traces(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
