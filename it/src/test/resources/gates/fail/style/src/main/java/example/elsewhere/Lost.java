package example;

class Lost {
}
