## Library
