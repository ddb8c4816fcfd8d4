package example;

final class Names {

    private Names() {}

    static String cipher() {
        return "DES" + "/CBC/PKCS5Padding";
    }
}
