"""What a quiz is: plain frozen data and functions over it, points by domain."""
