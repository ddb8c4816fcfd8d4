package example.lib.orders;

/** Orders. */
public class Orders {

    /** Counts. */
    int count() {
        return 0;
    }

    /** Finds one. */
    public String find(String id) {
        return id;
    }
}
