package example.lib.orders;

/** Orders. */
public class Orders {

    /** Finds one. */
    public String find(long id) {
        return "" + id;
    }
}
