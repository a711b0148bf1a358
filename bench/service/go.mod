module servicebench

go 1.26.0
