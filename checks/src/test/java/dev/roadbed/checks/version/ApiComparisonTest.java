package dev.roadbed.checks.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as a change of an API, on jars that a compiler has made. */
class ApiComparisonTest {

    private static final String ORDERS = "package acme.orders; public class Orders { public String find(String id) { return id; } protected int open; int secret; }";
    private static final String INTERNAL = "package acme.orders.internal; public class Store { public void save() { } }";

    @TempDir
    Path folder;

    private Jars jars;

    @BeforeEach
    void empty() {
        jars = new Jars(folder);
    }

    private List<String> changes(Path old, Path built) throws IOException {
        return ApiComparison.of(old, built, List.of()).stream().map(change -> change.kind() + " " + change).toList();
    }

    @Test
    void nothingHasChanged() throws Exception {
        assertThat(changes(jars.of(ORDERS, Jars.MODULE), jars.of(ORDERS, Jars.MODULE))).isEmpty();
    }

    @Test
    void whatCallersDoNotSeeMayChange() throws Exception {
        String other = ORDERS.replace("int secret;", "private long secret; Orders() { } private Orders(int a) { } void hidden() { }")
                .replace("return id", "return id.strip()");
        String before = ORDERS.replace("int secret;", "Orders() { } int secret;");
        assertThat(changes(jars.of(before, INTERNAL, Jars.MODULE), jars.of(other, "package acme.orders; class Helper { public void help() { } }", Jars.MODULE)))
                .isEmpty();
    }

    @Test
    void whatCallersSee() throws Exception {
        String other = "package acme.orders; public class Orders { public String find(CharSequence id) { return \"\"; } public int count() { return 0; } }";
        assertThat(changes(jars.of(ORDERS, Jars.MODULE), jars.of(other, "package acme.orders; public interface Invoices { }", Jars.MODULE)))
                .containsExactly("ADDED acme.orders.Invoices: new class", "ADDED acme.orders.Orders.count(): new",
                        "ADDED acme.orders.Orders.find(java.lang.CharSequence): new",
                        "BREAKING acme.orders.Orders.find(java.lang.String): method removed", "BREAKING acme.orders.Orders.open: field removed");
    }

    @Test
    void aClassThatIsGoneIsToldOnce() throws Exception {
        assertThat(changes(jars.of(ORDERS, "package acme.orders; public class Invoices { public int a; public void b() { } }"), jars.of(ORDERS)))
                .containsExactly("BREAKING acme.orders.Invoices: class removed");
    }

    @Test
    void sourcesThatDoNotCompileAnyMoreBreakTooAndANewDefaultMethodDoesNot() throws Exception {
        Path old = jars.of("package acme.orders; public interface Find { void one(); }");
        assertThat(changes(old, jars.of("package acme.orders; public interface Find { void one(); void two(); }")))
                .containsExactly("BREAKING acme.orders.Find.two(): method added to interface");
        assertThat(changes(old, jars.of("package acme.orders; public interface Find { void one(); default void two() { } }")))
                .containsExactly("ADDED acme.orders.Find.two(): new");
        assertThat(changes(old, jars.of("package acme.orders; public interface Find { void one() throws java.io.IOException; }")))
                .singleElement().asString().startsWith("BREAKING ");
    }

    @Test
    void interfacesAndSuperclasses() throws Exception {
        Path old = jars.of("package acme.orders; public class Orders implements Runnable { public void run() { } }");
        assertThat(changes(old, jars.of("package acme.orders; public class Orders implements Runnable, AutoCloseable { public void run() { } public void close() { } }")))
                .containsExactly("ADDED acme.orders.Orders implements java.lang.AutoCloseable: new", "ADDED acme.orders.Orders.close(): new");
        assertThat(changes(old, jars.of("package acme.orders; public class Orders { public void run() { } }")))
                .containsExactly("BREAKING acme.orders.Orders implements java.lang.Runnable: interface removed");
    }

    @Test
    void theBorderOfTheModule() throws Exception {
        Path open = jars.of(ORDERS, INTERNAL);
        Path narrow = jars.of(ORDERS, INTERNAL, Jars.MODULE);
        assertThat(changes(open, narrow)).containsExactly("BREAKING package acme.orders.internal: no longer exported");
        assertThat(changes(narrow, open)).containsExactly("BREAKING module acme.orders: is no module any more",
                "ADDED package acme.orders.internal: newly exported");
        assertThat(changes(jars.of(ORDERS, INTERNAL, Jars.MODULE.replace("; }", "; exports acme.orders.internal; }")), narrow))
                .containsExactly("BREAKING package acme.orders.internal: no longer exported");
        assertThat(changes(jars.of(ORDERS, INTERNAL, Jars.MODULE.replace("; }", "; exports acme.orders.internal; }")),
                jars.of(ORDERS, INTERNAL, Jars.MODULE.replace("; }", "; exports acme.orders.internal to acme.other; }"))))
                .as("to some is not to all").containsExactly("BREAKING package acme.orders.internal: no longer exported");
    }

    @Test
    void aModuleWithAnotherNameOrThatGivesLess() throws Exception {
        Path old = jars.of(ORDERS, Jars.MODULE.replace("{", "{ requires transitive java.logging;"));
        assertThat(changes(old, jars.of(ORDERS, Jars.MODULE.replace("{", "{ requires java.logging;"))))
                .containsExactly("BREAKING module acme.orders: no longer requires transitive java.logging");
        assertThat(changes(jars.of(ORDERS, Jars.MODULE), jars.of(ORDERS, Jars.MODULE.replace("module acme.orders", "module acme.commands"))))
                .containsExactly("BREAKING module acme.orders: renamed to acme.commands");
    }

    @Test
    void aTypeOfADependencyThatIsNotThere() throws Exception {
        Path dependency = jars.of("package lib; public class Base { public void call() { } }");
        String source = "package acme.orders; public class Child { public Object lib() { return null; } }";
        Path old = jars.of(source);
        assertThat(ApiComparison.of(old, jars.of(source), List.of(dependency))).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNotTheSameAsUnchanged() throws Exception {
        Path good = jars.of(ORDERS, Jars.MODULE);
        byte[] whole = Files.readAllBytes(good);
        Path half = Files.write(folder.resolve("half.jar"), Arrays.copyOf(whole, whole.length / 2));
        Path empty = Files.write(folder.resolve("empty.jar"), new byte[0]);
        Path text = Files.writeString(folder.resolve("text.jar"), "<html>not found</html>");
        for (Path bad : List.of(half, empty, text)) {
            assertThatThrownBy(() -> changes(bad, good)).isInstanceOf(IOException.class).hasMessageContaining(bad.toString());
            assertThatThrownBy(() -> changes(good, bad)).isInstanceOf(IOException.class).hasMessageContaining(bad.toString());
        }
    }

    @Test
    void aClassFileThatIsBroken() throws Exception {
        Path good = jars.of(ORDERS);
        Path classes = Files.createDirectories(folder.resolve("broken/acme/orders"));
        Files.write(classes.resolve("Orders.class"), new byte[] {1, 2, 3, 4});
        Path bad = folder.resolve("broken.jar");
        try (var out = new java.util.jar.JarOutputStream(Files.newOutputStream(bad))) {
            out.putNextEntry(new java.util.jar.JarEntry("acme/orders/Orders.class"));
            Files.copy(classes.resolve("Orders.class"), out);
        }
        assertThatThrownBy(() -> changes(bad, good)).isInstanceOf(IOException.class).hasMessageContaining(bad.toString());
    }
}
