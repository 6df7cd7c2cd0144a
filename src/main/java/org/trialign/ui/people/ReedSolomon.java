package org.trialign.ui.people;

/** The error correction of QR codes: polynomials over the field of 256 elements, modulo x⁸ + x⁴ + x³ + x² + 1. */
final class ReedSolomon {
    private ReedSolomon() {}

    /** What the data leaves when it is divided by the generator of this degree. */
    static byte[] remainder(byte[] data, int degree) {
        int[] generator = generator(degree);
        byte[] result = new byte[degree];
        for (byte value : data) {
            int factor = (value ^ result[0]) & 0xFF;
            System.arraycopy(result, 1, result, 0, degree - 1);
            result[degree - 1] = 0;
            for (int i = 0; i < degree; i++) {
                result[i] ^= (byte) multiply(generator[i], factor);
            }
        }
        return result;
    }

    /** The product of (x − 2ⁱ) for i from 0, without its highest coefficient, which is 1. */
    private static int[] generator(int degree) {
        int[] result = new int[degree];
        result[degree - 1] = 1;
        int root = 1;
        for (int i = 0; i < degree; i++) {
            for (int j = 0; j < degree; j++) {
                result[j] = multiply(result[j], root) ^ (j + 1 < degree ? result[j + 1] : 0);
            }
            root = multiply(root, 2);
        }
        return result;
    }

    private static int multiply(int a, int b) {
        int product = 0;
        for (int i = 7; i >= 0; i--) {
            product = product << 1 ^ (product >> 7) * 0x11D;
            product ^= (b >> i & 1) * a;
        }
        return product;
    }
}
