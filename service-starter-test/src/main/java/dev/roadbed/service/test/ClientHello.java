package dev.roadbed.service.test;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/**
 * The first message of a TLS handshake (RFC 8446, section 4.1.2), written byte by byte.
 *
 * <p>The JDK's own client cannot offer what the JDK has switched off, such as TLS 1.0, so it cannot show that a server
 * refuses it. Only the server's first answer is read; that is where it accepts or refuses.
 *
 * @param version the highest version offered: 0x0301 is TLS 1.0, 0x0304 is TLS 1.3
 * @param group the only key exchange group offered, by its number in the IANA registry
 * @param suites the cipher suites offered, by their numbers in the IANA registry
 */
record ClientHello(int version, int group, int... suites) {

    static final int SSL_3_0 = 0x0300;
    static final int TLS_1_0 = 0x0301;
    static final int TLS_1_1 = 0x0302;
    static final int TLS_1_2 = 0x0303;
    static final int TLS_1_3 = 0x0304;

    /** Sends this message to a port of this machine and says whether the server goes on with the handshake. */
    boolean isAcceptedBy(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(record());
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            int contentType = answer.read();
            if (contentType < 0) {
                // Hanging up without an alert is a refusal too.
                return false;
            }
            if (contentType != 21 && contentType != 22) {
                throw new IOException("The answer is not TLS: content type " + contentType);
            }
            return contentType == 22;
        }
    }

    private byte[] record() throws IOException {
        Bytes body = new Bytes();
        body.writeShort(Math.min(version, TLS_1_2));
        body.write(new byte[32]);
        body.writeByte(0);
        Bytes offered = new Bytes();
        for (int suite : suites) {
            offered.writeShort(suite);
        }
        body.sized(2, offered);
        body.write(new byte[] {1, 0});
        body.sized(2, extensions());
        Bytes handshake = new Bytes();
        handshake.writeByte(1);
        handshake.sized(3, body);
        Bytes record = new Bytes();
        record.write(new byte[] {22, 3, 1});
        record.sized(2, handshake);
        return record.content();
    }

    private Bytes extensions() throws IOException {
        Bytes extensions = new Bytes();
        extensions.extension(10, 2, group);
        extensions.extension(13, 2, 0x0403, 0x0804, 0x0401);
        if (version == TLS_1_3) {
            extensions.extension(43, 1, TLS_1_3);
            // No key share: the server then names the group it wants, or refuses.
            extensions.extension(51, 2);
        }
        return extensions;
    }

    private static final class Bytes extends DataOutputStream {

        Bytes() {
            super(new ByteArrayOutputStream());
        }

        byte[] content() {
            return ((ByteArrayOutputStream) out).toByteArray();
        }

        void sized(int lengthBytes, Bytes content) throws IOException {
            for (int shift = (lengthBytes - 1) * 8; shift >= 0; shift -= 8) {
                writeByte(content.size() >> shift);
            }
            write(content.content());
        }

        void extension(int type, int lengthBytes, int... values) throws IOException {
            Bytes list = new Bytes();
            for (int value : values) {
                list.writeShort(value);
            }
            Bytes body = new Bytes();
            body.sized(lengthBytes, list);
            writeShort(type);
            sized(2, body);
        }
    }
}
