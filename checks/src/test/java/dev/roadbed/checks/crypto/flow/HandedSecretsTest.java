package dev.roadbed.checks.crypto.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of a weak generator that go to browsers. */
class HandedSecretsTest {

    @TempDir
    private Path folder;

    private void finds(String body, String... uses) {
        assertThat(new Compiled(folder).library(
                "package jakarta.servlet.http; public class Cookie { public Cookie(String name, String value) { } public void setValue(String value) { } }",
                "package jakarta.servlet.http; public interface HttpSession { void setAttribute(String name, Object value); }",
                "package jakarta.servlet.http; public interface HttpServletResponse { void addCookie(Cookie cookie); void setHeader(String name, String value); }",
                "package org.springframework.http; public class ResponseCookie { public static ResponseCookie from(String name, String value) { return null; } }",
                "package kotlin.ranges; public class RangesKt { public static char random(CharRange range, kotlin.random.Random by) { return 0; } }",
                "package kotlin.ranges; public class CharRange { }",
                "package kotlin.random; public class Random { public static final Default Default = null; public static class Default extends Random { } }")
                .module("import java.util.*; import java.security.*; import jakarta.servlet.http.*;\nclass A { " + body + " }").uses()).containsExactlyInAnyOrder(uses);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "void m(HttpServletResponse r) { r.addCookie(new Cookie(\"a\", Float.toString(new Random().nextFloat()).substring(2))); }",
        "void m(HttpServletResponse r) { Cookie c = new Cookie(\"a\", \"\"); c.setValue(\"\" + Math.random()); r.addCookie(c); }",
        "void m(HttpServletResponse r) { send(r, new Random().nextInt() + \"\"); } private void send(HttpServletResponse r, String v) { r.addCookie(new Cookie(\"a\", v)); }",
        "void m(HttpSession s) { byte[] b = new byte[9]; new Random().nextBytes(b); s.setAttribute(\"csrf\", Base64.getEncoder().encodeToString(b)); }",
        "void m(HttpServletResponse r) { r.setHeader(\"Set-Cookie\", \"a=\" + new Random().nextLong()); }",
        "void m(HttpServletResponse r) { r.setHeader(\"X-Auth-Token\", \"\" + new Random().nextLong()); }",
        "Object m() { return org.springframework.http.ResponseCookie.from(\"a\", \"\" + new Random().nextLong()); }",
        "String token() { return \"\" + kotlin.ranges.RangesKt.random(new kotlin.ranges.CharRange(), kotlin.random.Random.Default); }"})
    void ofAWeakGenerator(String body) {
        finds(body, "WEAK_RANDOM token");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "void m(HttpServletResponse r) { r.addCookie(new Cookie(\"a\", Float.toString(new SecureRandom().nextFloat()).substring(2))); }",
        "void m(HttpServletResponse r) { send(r, new SecureRandom().nextInt() + \"\"); } private void send(HttpServletResponse r, String v) { r.addCookie(new Cookie(\"a\", v)); }",
        "void m(HttpSession s) { s.setAttribute(\"tip\", new Random().nextInt(7)); }",
        "void m(HttpServletResponse r) { r.setHeader(\"X-Retry-After\", \"\" + new Random().nextInt(7)); }",
        "String token(kotlin.random.Random by) { return \"\" + kotlin.ranges.RangesKt.random(new kotlin.ranges.CharRange(), by); }"})
    void ofAnotherOrUnderAnotherName(String body) {
        finds(body);
    }

    @Test
    void whoElseCallsTheMethodBringsNothing() {
        finds("void m(HttpServletResponse r) { send(r, \"fixed\"); new Random().nextInt(); } void n(HttpServletResponse r, String v) { send(r, v); }"
                + " private void send(HttpServletResponse r, String v) { r.addCookie(new Cookie(\"a\", v)); }");
    }
}
