package dev.roadbed.cases;

import static dev.roadbed.cases.Expect.Id.FORBIDDEN;
import static dev.roadbed.cases.Expect.Id.NOT_LISTED;
import static dev.roadbed.cases.Expect.Id.PREDICTABLE;

import java.security.SecureRandom;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.BufferedBlockCipher;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.StreamCipher;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.BlowfishEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.RC4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** The lightweight interface of Bouncy Castle: algorithms are classes there. */
@SuppressWarnings("deprecation")
public final class Lightweight {

    private Lightweight() {}

    @Expect(FORBIDDEN)
    public static class Md5 {
        public byte[] of(byte[] text) {
            Digest digest = new MD5Digest();
            digest.update(text, 0, text.length);
            byte[] out = new byte[digest.getDigestSize()];
            digest.doFinal(out, 0);
            return out;
        }
    }

    @Expect({})
    public static class Sha256 {
        public byte[] of(byte[] text) {
            Digest digest = new SHA256Digest();
            digest.update(text, 0, text.length);
            byte[] out = new byte[digest.getDigestSize()];
            digest.doFinal(out, 0);
            return out;
        }
    }

    @Expect(FORBIDDEN)
    public static class Sha1ByFactory {
        private static Digest digest() {
            return new SHA1Digest();
        }

        public int size(byte[] text) {
            Digest digest = digest();
            digest.update(text, 0, text.length);
            return digest.doFinal(new byte[20], 0);
        }
    }

    @Expect(FORBIDDEN)
    public static class Des {
        public BlockCipher cipher(byte[] key) {
            BlockCipher cipher = new DESEngine();
            cipher.init(true, new KeyParameter(key));
            return cipher;
        }
    }

    @Expect(FORBIDDEN)
    public static class TripleDesInCbc {
        public BufferedBlockCipher cipher(byte[] key, byte[] iv) {
            BufferedBlockCipher cipher = new PaddedBufferedBlockCipher(new CBCBlockCipher(new DESedeEngine()));
            cipher.init(true, new ParametersWithIV(new KeyParameter(key), iv));
            return cipher;
        }
    }

    @Expect(FORBIDDEN)
    public static class BlowfishChosen {
        private static BlockCipher engine(boolean modern) {
            return modern ? new AESEngine() : new BlowfishEngine();
        }

        public BlockCipher run(byte[] key) {
            BlockCipher cipher = engine(false);
            cipher.init(true, new KeyParameter(key));
            return cipher;
        }
    }

    @Expect(FORBIDDEN)
    public static class Rc4 {
        public StreamCipher cipher(byte[] key) {
            StreamCipher cipher = new RC4Engine();
            cipher.init(true, new KeyParameter(key));
            return cipher;
        }
    }

    @Expect({})
    public static class Gcm {
        public GCMBlockCipher cipher(byte[] key) {
            byte[] nonce = new byte[12];
            new SecureRandom().nextBytes(nonce);
            GCMBlockCipher cipher = new GCMBlockCipher(new AESEngine());
            cipher.init(true, new AEADParameters(new KeyParameter(key), 128, nonce));
            return cipher;
        }
    }

    @Expect(PREDICTABLE)
    public static class GcmStaticNonce {
        public GCMBlockCipher cipher(byte[] key) {
            GCMBlockCipher cipher = new GCMBlockCipher(new AESEngine());
            cipher.init(true, new AEADParameters(new KeyParameter(key), 128, new byte[12]));
            return cipher;
        }
    }

    @Expect(PREDICTABLE)
    public static class LiteralKey {
        public KeyParameter key() {
            return new KeyParameter("0123456789abcdef".getBytes());
        }
    }

    @Expect(PREDICTABLE)
    public static class StaticVector {
        public ParametersWithIV parameters(byte[] key) {
            return new ParametersWithIV(new KeyParameter(key), new byte[16]);
        }
    }

    @Expect(FORBIDDEN)
    public static class HmacOfMd5 {
        public HMac mac(byte[] key) {
            HMac mac = new HMac(new MD5Digest());
            mac.init(new KeyParameter(key));
            return mac;
        }
    }

    @Expect({})
    public static class HmacOfSha256 {
        public HMac mac(byte[] key) {
            HMac mac = new HMac(new SHA256Digest());
            mac.init(new KeyParameter(key));
            return mac;
        }
    }

    @Expect(NOT_LISTED)
    public static class EngineNotListed {
        public BlockCipher cipher(byte[] key) {
            BlockCipher cipher = new org.bouncycastle.crypto.engines.CamelliaEngine();
            cipher.init(true, new KeyParameter(key));
            return cipher;
        }
    }

    @Expect(FORBIDDEN)
    public static class EngineWithoutAMode {
        public BufferedBlockCipher cipher(byte[] key) {
            BufferedBlockCipher cipher = new PaddedBufferedBlockCipher(new AESEngine());
            cipher.init(true, new KeyParameter(key));
            return cipher;
        }
    }

    @Expect(FORBIDDEN)
    public static class EngineOfAFactoryWithoutAMode {
        public BufferedBlockCipher cipher(byte[] key) {
            BufferedBlockCipher cipher = new PaddedBufferedBlockCipher(AESEngine.newInstance(), new PKCS7Padding());
            cipher.init(true, new KeyParameter(key));
            return cipher;
        }
    }

    @Expect({})
    public static class EngineOfAFactoryInAModeGood {
        public BufferedBlockCipher cipher(byte[] key) {
            byte[] vector = new byte[16];
            new SecureRandom().nextBytes(vector);
            BufferedBlockCipher cipher = new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(AESEngine.newInstance()), new PKCS7Padding());
            cipher.init(true, new ParametersWithIV(new KeyParameter(key), vector));
            return cipher;
        }
    }

    @Expect(FORBIDDEN)
    public static class TagOf32Bits {
        public AEADParameters parameters(KeyParameter key, byte[] nonce) {
            return new AEADParameters(key, 32, nonce);
        }
    }
}
