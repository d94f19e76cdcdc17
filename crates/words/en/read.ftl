## Read
