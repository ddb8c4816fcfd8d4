package example;

class RightName {
}
