package dev.roadbed.it.sigstore;

import dev.sigstore.fulcio.v2.CAGrpc;
import dev.sigstore.fulcio.v2.CertificateChain;
import dev.sigstore.fulcio.v2.CreateSigningCertificateRequest;
import dev.sigstore.fulcio.v2.PublicKeyRequest;
import dev.sigstore.fulcio.v2.SigningCertificate;
import dev.sigstore.fulcio.v2.SigningCertificateEmbeddedSCT;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

/** {@link CertificateAuthority} as the plugin calls it: gRPC over TLS. */
final class FulcioService extends CAGrpc.CAImplBase {

    private final CertificateAuthority authority;

    private FulcioService(CertificateAuthority authority) {
        this.authority = authority;
    }

    /** Starts on a free port. */
    static Server start(CertificateAuthority authority, SigningKey tls, X509Certificate certificate) throws IOException {
        return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .sslContext(GrpcSslContexts.configure(SslContextBuilder.forServer(tls.privateKey(), certificate)).build())
                .addService(new FulcioService(authority)).build().start();
    }

    @Override
    public void createSigningCertificate(CreateSigningCertificateRequest request, StreamObserver<SigningCertificate> answer) {
        try {
            answer.onNext(certificate(request));
            answer.onCompleted();
        } catch (SecurityException | GeneralSecurityException | IOException e) {
            answer.onError(Status.INVALID_ARGUMENT.withDescription(e.toString()).asException());
        }
    }

    private SigningCertificate certificate(CreateSigningCertificateRequest request) throws GeneralSecurityException, IOException {
        PublicKeyRequest key = request.getPublicKeyRequest();
        CertificateChain.Builder chain = CertificateChain.newBuilder();
        for (X509Certificate certificate : authority.issue(request.getCredentials().getOidcIdentityToken(),
                key.getPublicKey().getContent(), key.getProofOfPossession().toByteArray())) {
            chain.addCertificates(Certificates.pem(certificate));
        }
        return SigningCertificate.newBuilder()
                .setSignedCertificateEmbeddedSct(SigningCertificateEmbeddedSCT.newBuilder().setChain(chain)).build();
    }
}
