package dev.roadbed.checks.crypto.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people write them, and what is seen in each; every trap has a good twin. */
class ConfigurationTest {

    private static final String LINE = "MHcCAQEEIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @TempDir
    private Path module;

    private void write(String file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String file, byte[] bytes) throws IOException {
        Files.createDirectories(module.resolve(file).getParent());
        Files.write(module.resolve(file), bytes);
    }

    /** Each use as {@code KIND value file:line}. */
    private List<String> seen() throws IOException {
        return Configuration.uses(new ConfigurationInput(module, module, List.of(module.resolve("res")))).stream()
                .map(use -> use.kind() + " " + use.value() + " " + use.place()).toList();
    }

    private List<String> seen(String file, String text) throws IOException {
        write(file, text);
        return seen();
    }

    @Test
    void whatTomcatReadsIsNoTextForPeople() throws IOException {
        write("res/server.xml", "<Server>\n<SSLHostConfig protocols=\"TLSv1.1+TLSv1.2\"/>\n</Server>\n");
        write("res/errorTexts.xml", "<texts><entry password=\"Tr0ub4dor3\"/></texts>");
        write("res/applicationContext.xml", "<beans>\n<bean password=\"Tr0ub4dor3\"/></beans>");
        write("res/context.xml", "<Context>\n<Resource password=\"Tr0ub4dor3\"/></Context>");
        assertThat(seen()).containsExactlyInAnyOrder("SSL_PROTOCOL TLSv1.1 res/server.xml:2", "SSL_PROTOCOL TLSv1.2 res/server.xml:2",
                "SECRET_IN_FILE beans.bean@password res/applicationContext.xml:2", "SECRET_IN_FILE Context.Resource@password res/context.xml:2");
    }

    @Test
    void anElementIsCalledWhatItsNameOrKeySays() throws IOException {
        write("res/hibernate.cfg.xml", "<session-factory>\n<property name=\"connection.password\">Tr0ub4dor3</property>\n<property name=\"show\">a <b>c</b> d</property></session-factory>");
        write("res/beans.xml", "<props>\n<prop key=\"mail.password\">Tr0ub4dor3</prop>\n<entry key=\"secret\" value=\"Tr0ub4dor3\"/>\n<column name=\"password\">sixty characters</column></props>");
        assertThat(seen()).containsExactlyInAnyOrder("SECRET_IN_FILE session-factory.property.connection.password res/hibernate.cfg.xml:2",
                "SECRET_IN_FILE props.prop.mail.password res/beans.xml:2", "SECRET_IN_FILE props.entry.secret res/beans.xml:3");
    }

    @Test
    void optionsThatLetMavenTrustEverybody() throws IOException {
        write(".mvn/jvm.config", "-Xmx1g\n-Dmaven.wagon.http.ssl.insecure=true\n-Dmaven.wagon.http.ssl.allowall=false\n");
        write(".mvn/maven.config", "-T1C\n-Daether.connector.https.securityMode=insecure\n");
        assertThat(seen()).containsExactlyInAnyOrder("TRUST_ALL maven.wagon.http.ssl.insecure .mvn/jvm.config:2",
                "TRUST_ALL aether.connector.https.securityMode .mvn/maven.config:2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "management.server.ssl.enabled=no | UNPROTECTED_CONNECTION management.server.ssl.enabled: no",
        "server.ssl.enabled=on | nothing",
        "grpc.client.orders.negotiation-type=plaintext | UNPROTECTED_CONNECTION grpc.client.orders.negotiation-type: plaintext",
        "grpc.client.orders.negotiation-type=tls | nothing",
        "management.otlp.tracing.endpoint=http://traces:4318/v1 | UNPROTECTED_CONNECTION management.otlp.tracing.endpoint: http://",
        "management.otlp.tracing.endpoint=http://localhost:4318/v1 | nothing",
        "quarkus.tls.web.protocols=TLSv1.1 | SSL_PROTOCOL TLSv1.1",
        "micronaut.server.ssl.ciphers=TLS_RSA_WITH_AES_128_CBC_SHA | SSL_SUITE TLS_RSA_WITH_AES_128_CBC_SHA",
        "spring.r2dbc.url=r2dbc:pool:postgresql://db/x?sslMode=allow | UNPROTECTED_CONNECTION spring.r2dbc.url",
        "spring.r2dbc.url=r2dbc:mariadb://db/x?sslMode=verify-full | nothing",
        "my.own.url=jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=tcp)(HOST=db)(PORT=1521))) | UNPROTECTED_CONNECTION my.own.url",
        "my.own.url=jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=tcps)(HOST=db)(PORT=2484))) | nothing",
        "spring.config.import=optional:configserver:http://settings:8888 | UNPROTECTED_CONNECTION spring.config.import: http://",
        "spring.config.import=vault://secret/app | nothing",
        "spring.cloud.vault.uri=https://vault:8200 | nothing",
        "spring.cloud.openfeign.httpclient.disable-ssl-validation=true | TRUST_ALL spring.cloud.openfeign.httpclient.disable-ssl-validation",
        "orders.ribbon.IsHostnameValidationRequired=false | ACCEPT_ALL_HOSTS orders.ribbon.IsHostnameValidationRequired",
        "spring.kafka.properties.sasl.jaas.config=x.PlainLoginModule required username=\"a\" password=\"Tr0ub4dor\"; | SECRET_IN_FILE spring.kafka.properties.sasl.jaas.config",
        "spring.kafka.properties.sasl.jaas.config=x.PlainLoginModule required username=\"a\" password=\"${PASSWORD}\"; | nothing",
        "server.ssl.enabled=false | UNPROTECTED_CONNECTION server.ssl.enabled: false",
        "SERVER.SSL.ENABLED=FALSE | UNPROTECTED_CONNECTION SERVER.SSL.ENABLED: FALSE",
        "spring.rabbitmq.ssl.verify-hostname=false | ACCEPT_ALL_HOSTS spring.rabbitmq.ssl.verify-hostname",
        "spring.rabbitmq.ssl.verifyHostname=false | ACCEPT_ALL_HOSTS spring.rabbitmq.ssl.verifyHostname",
        "spring.rabbitmq.ssl.validate-server-certificate=false | TRUST_ALL spring.rabbitmq.ssl.validate-server-certificate",
        "spring.mail.properties.mail.smtp.ssl.trust=* | TRUST_ALL spring.mail.properties.mail.smtp.ssl.trust",
        "spring.mail.properties.mail.smtps.ssl.checkserveridentity=false | ACCEPT_ALL_HOSTS spring.mail.properties.mail.smtps.ssl.checkserveridentity",
        "spring.mail.properties[mail.smtp.starttls.required]=false | nothing",
        "spring.mail.properties.mail.smtp.starttls.required=false | UNPROTECTED_CONNECTION spring.mail.properties.mail.smtp.starttls.required: false",
        "spring.kafka.properties.ssl.endpoint.identification.algorithm= | ENDPOINT_IDENTIFICATION_OFF spring.kafka.properties.ssl.endpoint.identification.algorithm",
        "spring.kafka.properties.ssl.endpoint.identification.algorithm=https | nothing",
        "spring.kafka.properties.security.protocol=SASL_PLAINTEXT | UNPROTECTED_CONNECTION spring.kafka.properties.security.protocol: SASL_PLAINTEXT",
        "spring.kafka.security.protocol=SASL_SSL | nothing",
        "spring.datasource.url=jdbc:postgresql://db/x?sslmode=disable | UNPROTECTED_CONNECTION spring.datasource.url",
        "spring.datasource.url=${URL:jdbc:postgresql://db/x?a=b&sslmode=prefer} | UNPROTECTED_CONNECTION spring.datasource.url",
        "spring.datasource.url=jdbc:postgresql://db/x?sslmode=require | TRUST_ALL spring.datasource.url",
        "spring.datasource.url=jdbc:postgresql://db/x?sslmode=verify-full | nothing",
        "my.own.url=jdbc:mysql://db/x?useSSL=false | UNPROTECTED_CONNECTION my.own.url",
        "my.own.url=jdbc:mysql://db/x?sslMode=VERIFY_IDENTITY | nothing",
        "my.own.url=jdbc:mariadb://db/x?sslMode=trust | TRUST_ALL my.own.url",
        "my.own.url=jdbc:sqlserver://db;encrypt=true;trustServerCertificate=true | TRUST_ALL my.own.url",
        "my.own.url=jdbc:sqlserver://db;encrypt=false | UNPROTECTED_CONNECTION my.own.url",
        "my.own.url=jdbc:sqlserver://db;encrypt=strict | nothing",
        "spring.datasource.hikari.data-source-properties.useSSL=false | UNPROTECTED_CONNECTION spring.datasource.hikari.data-source-properties.useSSL: false",
        "spring.data.mongodb.uri=mongodb://db/x?tls=true&tlsAllowInvalidHostnames=true | ACCEPT_ALL_HOSTS spring.data.mongodb.uri",
        "spring.rabbitmq.addresses=amqp://broker:5672 | UNPROTECTED_CONNECTION spring.rabbitmq.addresses: amqp://",
        "spring.rabbitmq.addresses=amqps://broker:5671 | nothing",
        "spring.rabbitmq.addresses=amqp://localhost:5672 | nothing",
        "spring.rabbitmq.addresses=amqp://localhost.example.org:5672 | UNPROTECTED_CONNECTION spring.rabbitmq.addresses: amqp://",
        "spring.data.redis.url=redis://cache:6379 | UNPROTECTED_CONNECTION spring.data.redis.url: redis://",
        "spring.data.redis.url=rediss://cache:6379 | nothing",
        "spring.artemis.broker-url=tcp://broker:61616 | UNPROTECTED_CONNECTION spring.artemis.broker-url: tcp://",
        "spring.artemis.broker-url=tcp://127.0.0.1:61616 | nothing",
        "spring.activemq.broker-url=ssl://broker:61617?verifyHostName=false | ACCEPT_ALL_HOSTS spring.activemq.broker-url",
        "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://idp.example.org | UNPROTECTED_CONNECTION spring.security.oauth2.resourceserver.jwt.issuer-uri: http://",
        "spring.cloud.gateway.httpclient.ssl.use-insecure-trust-manager=true | TRUST_ALL spring.cloud.gateway.httpclient.ssl.use-insecure-trust-manager",
        "server.ssl.enabled-protocols=TLSv1.1 | SSL_PROTOCOL TLSv1.1",
        "server.ssl.ciphers=TLS_RSA_WITH_AES_128_CBC_SHA | SSL_SUITE TLS_RSA_WITH_AES_128_CBC_SHA",
        "spring.ssl.bundle.jks.web.options.enabled-protocols=TLSv1 | SSL_PROTOCOL TLSv1",
        "server.ssl.protocol=SSL | SSL_CONTEXT SSL",
        "server.ssl.trust-store-type=JKS | KEYSTORE_TYPE JKS"})
    void aSettingOfTheApplication(String line, String expected) throws IOException {
        List<String> seen = seen("res/application.properties", "# a comment\n\n" + line + "\n");

        assertThat(seen).as(line).isEqualTo(expected.equals("nothing") ? List.of() : List.of(expected + " res/application.properties:3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring.datasource.password=s3cret", "spring.datasource.password=${DB_PASSWORD:s3cret}", "app.api-key=abc", "app.clientSecret=x",
        "server.ssl.key-store-password=changeit", "spring.security.user.password={noop}admin", "db.passwd=1234", "jwt.secret=0123456789abcdef",
        "github.token=ghp_0123456789abcdefghij", "some.url=https://user:s3cret@host/", "some.url=redis://:s3cret@localhost", "app.password=changeme", "app.jwt.secret=aB/cd+ef/gh=", "some.url=jdbc:mysql://h/x?user=a&password=b"})
    void aSecretIsSeenAndNeverShown(String line) throws IOException {
        List<String> seen = seen("res/application.properties", line + "\n");

        String key = line.substring(0, line.indexOf('='));
        assertThat(seen).as(line).contains("SECRET_IN_FILE " + key + " res/application.properties:1").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spring.datasource.password=${DB_PASSWORD}", "spring.datasource.password=${DB_PASSWORD:}", "spring.datasource.password=", "db.password=@db.password@",
        "db.password={cipher}a1b2c3", "db.password=ENC(a1b2)", "spring.security.user.password={bcrypt}$2a$12$abc", "app.secret=classpath:keys/x", "app.secret=vault:kv/x",
        "app.password-encoder=argon2", "app.token-uri=https://idp.example.org/token", "app.token=bearer", "app.require-password=true", "server.ssl.trust-store-password=changeit",
        "app.secret-name=db", "server-password=CENTRAL_PASSWORD", "x.password=${{ secrets.CENTRAL_PASSWORD }}", "app.url=https://host/a:b@c", "spring.config.import=optional:file:/run/secrets/app.yml",
        "app.private-key=/run/secrets/app.key", "app.private-key=keys/app.pem", "app.secret=$2a$12$abcdefghijkl", "app.password=<your password>", "app.password=your_password",
        "app.api-key=X-API-KEY", "app.password={{ db.password }}", "app.password=$(DB_PASSWORD)", "app.password=$DB_PASSWORD", "app.client-secret=arn:aws:secretsmanager:x",
        "chart.existing-secret=db", "app.password=required", "some.url=https://user:password@host/", "some.image=docker://alpine:3.20@sha256:0123456789abcdef", "some.url=https://<user>:<password>@host/"})
    void whatIsNoSecretIsLeftAlone(String line) throws IOException {
        assertThat(seen("res/application.properties", line + "\n")).as(line).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "messages.properties | login.password=Your password: is wrong",
        "ValidationMessages_de.properties | my.password=Falsch",
        "i18n/form.properties | password=Kennwort",
        "form_pt_BR.properties | password=Senha",
        "prose.properties | a=This is one,b=This is another one,c=Here is a third,my.secret=Never tell it",
        "table.properties | user.password=Password",
        "api.yaml | paths.x.example.password: hunter2",
        "lowmc.bin.properties | password=\0\1"})
    void whatPeopleReadIsNoSecret(String file, String lines) throws IOException {
        write("res/form.properties", "title=Form\n");

        assertThat(seen("res/" + file, lines.replace(",", "\n").replace("\\0", "\0") + "\n")).as(file).isEmpty();
    }

    @Test
    void aFileThatIsNotReadBySpringCanHoldSecretsToo() throws IOException {
        write("res/db/connection.properties", "user=a\n");
        assertThat(seen("res/db/connection_dev.properties", "password=hunter2\nuser=a\n")).containsExactly("SECRET_IN_FILE password res/db/connection_dev.properties:1");
    }

    @Test
    void yamlHasLinesListsDocumentsAndFallbacks() throws IOException {
        assertThat(seen("res/application-prod.yml", """
                server:
                  ssl:
                    enabled-protocols: [TLSv1.3, TLSv1.1]
                    ciphers:
                      - TLS_AES_256_GCM_SHA384
                      - TLS_RSA_WITH_AES_128_CBC_SHA
                ---
                spring:
                  datasource:
                    url: "${DB:jdbc:postgresql://db/x?sslmode=disable}"
                    password: ${A:${B:hunter2}}
                """)).containsExactlyInAnyOrder("SSL_PROTOCOL TLSv1.3 res/application-prod.yml:3", "SSL_PROTOCOL TLSv1.1 res/application-prod.yml:3",
                "SSL_SUITE TLS_AES_256_GCM_SHA384 res/application-prod.yml:5", "SSL_SUITE TLS_RSA_WITH_AES_128_CBC_SHA res/application-prod.yml:6",
                "UNPROTECTED_CONNECTION spring.datasource.url res/application-prod.yml:10", "SECRET_IN_FILE spring.datasource.password res/application-prod.yml:11");
    }

    @Test
    void propertiesGoOnOverLines() throws IOException {
        assertThat(seen("res/application.properties", "a = 1\\\n  2\n! no\nserver.ssl.enabled-protocols = TLSv1.2,\\\n    TLSv1.1\nx\\=y: z\nspring.datasource.password : p\n"))
                .containsExactlyInAnyOrder("SSL_PROTOCOL TLSv1.2 res/application.properties:4", "SSL_PROTOCOL TLSv1.1 res/application.properties:4",
                        "SECRET_IN_FILE spring.datasource.password res/application.properties:7");
    }

    @Test
    void tlsThatIsLeftToTheJdkIsSaid() throws IOException {
        assertThat(seen("res/application.yml", "server:\n  ssl:\n    key-store: file:/run/tls.p12\n    enabled-protocols: TLSv1.3\n"))
                .containsExactlyInAnyOrder("SSL_PROTOCOL TLSv1.3 res/application.yml:4", "TLS_DEFAULTS server.ssl without ciphers res/application.yml:3");
        assertThat(seen("res/application.yml", "spring:\n  ssl:\n    bundle:\n      pem:\n        web:\n          keystore:\n            certificate: file:/run/tls.crt\n"
                + "server:\n  ssl:\n    bundle: web\n"))
                .containsExactly("TLS_DEFAULTS spring.ssl.bundle.pem.web without options.enabled-protocols and options.ciphers res/application.yml:7");
        assertThat(seen("res/application.yml", "spring:\n  ssl:\n    bundle:\n      pem:\n        web:\n          options:\n            enabled-protocols: TLSv1.3\n"
                + "            ciphers: TLS_AES_256_GCM_SHA384\n          keystore:\n            certificate: file:/run/tls.crt\n"))
                .noneMatch(use -> use.startsWith("TLS_DEFAULTS"));
    }

    @Test
    void loggingOverTheNetwork() throws IOException {
        assertThat(seen("res/logback-spring.xml", """
                <!DOCTYPE configuration SYSTEM "file:///etc/passwd">
                <configuration>
                  <appender name="A" class="ch.qos.logback.classic.net.SocketAppender"/>
                  <appender name="B" class="ch.qos.logback.classic.net.SSLSocketAppender">
                    <ssl>
                      <trustStore><location>x</location><password>t</password></trustStore>
                      <keyStore><password>${KEY}</password></keyStore>
                      <parameters>
                        <includedProtocols>TLSv1.1,
                          TLSv1.3</includedProtocols>
                        <hostnameVerification>false</hostnameVerification>
                      </parameters>
                    </ssl>
                  </appender>
                </configuration>
                """)).containsExactlyInAnyOrder("UNPROTECTED_CONNECTION ch.qos.logback.classic.net.SocketAppender res/logback-spring.xml:3",
                "SSL_PROTOCOL TLSv1.1 res/logback-spring.xml:10", "SSL_PROTOCOL TLSv1.3 res/logback-spring.xml:10",
                "ACCEPT_ALL_HOSTS configuration.appender.ssl.parameters.hostnameVerification res/logback-spring.xml:11");
    }

    @Test
    void persistenceUnitsAndNamedProperties() throws IOException {
        assertThat(seen("res/META-INF/persistence.xml", """
                <persistence><persistence-unit name="x"><properties>
                  <property name="jakarta.persistence.jdbc.url" value="jdbc:postgresql://db/x?ssl=false"/>
                  <property name="jakarta.persistence.jdbc.password" value="secret"/>
                </properties></persistence-unit></persistence>
                """)).hasSize(3).anyMatch(use -> use.startsWith("UNPROTECTED_CONNECTION") && use.endsWith(":2")).anyMatch(use -> use.startsWith("SECRET_IN_FILE") && use.endsWith(":3"));
    }

    @Test
    void imagesJvmOptionsManifestsAndSecurityProperties() throws IOException {
        write("Dockerfile", """
                FROM scratch
                # -Djdk.tls.client.protocols=SSLv3
                ENV JAVA_TOOL_OPTIONS="-Xmx1g -Djdk.tls.client.protocols=TLSv1.1,TLSv1.2 -Djdk.internal.httpclient.disableHostnameVerification"
                ENV DB_PASSWORD=hunter2 OTHER=x
                ENV SERVER_SSL_ENABLED false
                CMD ["java", "-Djdk.tls.rejectClientInitiatedRenegotiation=false", "--add-opens=java.base/javax.crypto=ALL-UNNAMED", "-jar", "app.jar"]
                """);
        assertThat(seen()).containsExactlyInAnyOrder("SSL_PROTOCOL TLSv1.1 Dockerfile:3", "SSL_PROTOCOL TLSv1.2 Dockerfile:3",
                "ACCEPT_ALL_HOSTS jdk.internal.httpclient.disableHostnameVerification Dockerfile:3", "SECRET_IN_FILE DB.PASSWORD Dockerfile:4",
                "UNPROTECTED_CONNECTION SERVER.SSL.ENABLED: false Dockerfile:5", "SECURITY_PROPERTY jdk.tls.rejectClientInitiatedRenegotiation Dockerfile:6",
                "SECURITY_PROPERTY add-opens: java.base/javax.crypto Dockerfile:6");

        Files.delete(module.resolve("Dockerfile"));
        write(".mvn/jvm.config", "-Xmx1g -Djdk.tls.rejectClientInitiatedRenegotiation=true\n-Dhttps.protocols=TLSv1\n");
        write("src/main/jib/app/conf/java.security", "jdk.tls.disabledAlgorithms=SSLv3\nnetworkaddress.cache.ttl=10\n");
        write("res/META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nAdd-Opens: java.base/java.lang java.base/sun.secu\n rity.ssl\n");
        write("pom.xml", """
                <project><build><plugins><plugin><artifactId>jib-maven-plugin</artifactId><configuration><container>
                  <jvmFlags>
                    <jvmFlag>-Djdk.tls.namedGroups=secp192r1</jvmFlag>
                  </jvmFlags>
                  <environment><JAVA_TOOL_OPTIONS>-Djdk.tls.allowUnsafeServerCertChange=true</JAVA_TOOL_OPTIONS></environment>
                </container></configuration></plugin>
                <plugin><configuration><argLine>-Dhttps.protocols=SSLv3</argLine></configuration></plugin>
                </plugins></build></project>
                """);
        assertThat(seen()).containsExactlyInAnyOrder("SSL_PROTOCOL TLSv1 .mvn/jvm.config:2", "SECURITY_PROPERTY jdk.tls.disabledAlgorithms src/main/jib/app/conf/java.security:1",
                "SECURITY_PROPERTY Add-Opens: java.base/sun.security.ssl res/META-INF/MANIFEST.MF:2", "CURVE secp192r1 pom.xml:3",
                "SECURITY_PROPERTY jdk.tls.allowUnsafeServerCertChange pom.xml:5");
    }

    @Test
    void privateKeysAreKnownByTheirContent() throws Exception {
        write("res/a.txt", "x\n-----BEGIN EC PRIVATE KEY-----\n" + LINE + "\nMHc=\n-----END EC PRIVATE KEY-----\n");
        write("res/escaped.json", "{\"key\": \"-----BEGIN PRIVATE KEY-----\\n" + LINE + "\\nMHc=\\n\"}");
        write("res/indented.txt", "  -----BEGIN RSA PRIVATE KEY-----\n  Proc-Type: 4,ENCRYPTED\n  DEK-Info: AES-256-CBC,00\n\n  " + LINE + "\n");
        write("res/scanner.toml", "regex = '-----BEGIN PRIVATE KEY-----'\nhead = \"-----BEGIN RSA PRIVATE KEY-----\", tail = \"-----END RSA PRIVATE KEY-----\"\n");
        write("res/manual.txt", "A key begins with -----BEGIN PRIVATE KEY----- and goes on with a text that has no blank in it whatever you do.\n");
        write("res/b.crt", "-----BEGIN CERTIFICATE-----\nMHc=\n-----END CERTIFICATE-----\n-----BEGIN PUBLIC KEY-----\n");
        write("res/jwks.json", "{\"keys\": [\n {\"kty\": \"RSA\", \"n\": \"x\", \"d\": \"abcdefghijklmnopqrstuvwxyz\"}]}");
        write("res/public.json", "{\"keys\": [{\"kty\": \"RSA\", \"n\": \"abcdefghijklmnopqrstuvwxyz\", \"e\": \"AQAB\"}]}");
        write("res/keys.bin", store("PKCS12", true));
        write("res/secret.store", store("JCEKS", true));
        write("res/empty.p12", store("PKCS12", false));
        write("res/empty.jks", store("JKS", false));
        write("res/cut.jks", new byte[] {(byte) 0xFE, (byte) 0xED, (byte) 0xFE, (byte) 0xED, 0, 0, 0, 2, 0, 0, 0, 9});

        assertThat(seen()).containsExactlyInAnyOrder("SECRET_IN_FILE private key res/a.txt:2", "SECRET_IN_FILE private key res/escaped.json:1",
                "SECRET_IN_FILE private key res/indented.txt:1", "SECRET_IN_FILE private JSON Web Key res/jwks.json:2",
                "SECRET_IN_FILE key store with a private key res/secret.store", "SECRET_IN_FILE key store with a private key res/keys.bin");
    }

    private static byte[] store(String type, boolean key) throws Exception {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        if (key && type.equals("PKCS12")) {
            // A private key needs a certificate, which only keytool makes without a library; the bag is the same for what keytool wrote.
            return KeyStores.withPrivateKey();
        }
        if (key) {
            store.setEntry("k", new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[32], "AES")), new KeyStore.PasswordProtection("p".toCharArray()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, "p".toCharArray());
        return out.toByteArray();
    }

    @Test
    void whatCannotBeReadIsSaidWhereSpringWouldReadIt() throws IOException {
        assertThat(seen("res/application.yml", "a: [\n")).singleElement().asString().startsWith("ANALYSIS_LIMIT configuration can't be read").contains("application.yml:");
        Files.delete(module.resolve("res/application.yml"));
        assertThat(seen("res/chart/values.yaml", "{{ if .x }}\nurl: jdbc:mysql://db/x?useSSL=false\n{{ end }}\n"))
                .containsExactly("UNPROTECTED_CONNECTION this line res/chart/values.yaml:2");
    }
}
