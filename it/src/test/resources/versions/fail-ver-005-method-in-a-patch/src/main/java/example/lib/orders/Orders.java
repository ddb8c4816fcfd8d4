package example.lib.orders;

/** Orders. */
public class Orders {

    /** Counts. */
    public int count() {
        return 0;
    }

    /** Finds one. */
    public String find(String id) {
        return id;
    }
}
