package example.lib.orders;

/** Orders. */
public class Orders {

    /** Finds one. */
    public String find(String id) {
        return id;
    }
}
