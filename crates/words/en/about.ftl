## About
