package example;

import java.util.*;
import java.util.function.Supplier;
import sun.misc.Unsafe;

class Faults implements Cloneable {

    private int count;

    @Override
    public boolean equals(Object other) {
        return other instanceof Faults;
    }

    @Override
    public Object clone() {
        return new Faults();
    }

    @Override
    protected void finalize() {
        count = 0;
    }

    boolean comparisons(String text) {
        return text == "a" || text.equals("b");
    }

    int flow(int value) {
        int result = 0;
        switch (value) {
            case 1:
                result = 1;
            case 2:
                result = 2;
                break;
        }
        switch (value) {
            default:
                result++;
                break;
            case 3:
                result--;
                break;
        }
        if (value > 3);
        int other = result = 4;
        for (int i = 0; i < other; i++) {
            i++;
        }
        try {
            result = Integer.parseInt("x");
        } catch (NumberFormatException e) {
        }
        return result;
    }

    List<String> objects() {
        boolean boxed = new Boolean(true);
        long number = 10l;
        return new ArrayList<String>() {{ add("a" + boxed + number + Unsafe.ADDRESS_SIZE); }};
    }
}

class Covariant {

    boolean equals(Covariant other) {
        return other != null;
    }
}
