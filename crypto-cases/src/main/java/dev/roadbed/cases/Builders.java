package dev.roadbed.cases;

import static dev.roadbed.cases.Expect.Id.FORBIDDEN;
import static dev.roadbed.cases.Expect.Id.PREDICTABLE;

import com.nimbusds.jose.JWSAlgorithm;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;

/** Algorithms under other names, and builders of libraries. */
public final class Builders {

    private Builders() {}

    @Expect(FORBIDDEN)
    public static class ObjectIdentifier {
        private static final String ARC = "1.3.14.3.2.";

        public byte[] digest(byte[] content) throws GeneralSecurityException {
            return MessageDigest.getInstance(ARC + 26).digest(content);
        }
    }

    @Expect({})
    public static class ObjectIdentifierGood {
        public byte[] digest(byte[] content) throws GeneralSecurityException {
            return MessageDigest.getInstance("2.16.840.1.101.3.4.2.1").digest(content);
        }
    }

    @Expect(FORBIDDEN)
    public static class DigestOfXml {
        public DigestMethod method(XMLSignatureFactory factory) throws GeneralSecurityException {
            return factory.newDigestMethod("http://www.w3.org/2000/09/xmldsig#sha1", null);
        }
    }

    @Expect({})
    public static class DigestOfXmlGood {
        public DigestMethod method(XMLSignatureFactory factory) throws GeneralSecurityException {
            return factory.newDigestMethod(DigestMethod.SHA256, null);
        }
    }

    @Expect(FORBIDDEN)
    public static class SmallKeyOfBouncyCastle {
        public RSAKeyGenerationParameters parameters() {
            return new RSAKeyGenerationParameters(BigInteger.valueOf(65537), new SecureRandom(), 1 << 10, 80);
        }
    }

    @Expect(FORBIDDEN)
    public static class TokenByName {
        public JWSAlgorithm algorithm() {
            return JWSAlgorithm.parse("none");
        }
    }

    @Expect(PREDICTABLE)
    public static class EncryptorOfSpring {
        public AesBytesEncryptor encryptor(String salt) {
            return new AesBytesEncryptor("open" + "sesame", salt);
        }
    }

    @Expect({})
    public static class EncryptorOfSpringGood {
        public AesBytesEncryptor encryptor(String password, String salt) {
            return new AesBytesEncryptor(password, salt);
        }
    }
}
