import os
# --8<-- [start:growl]
print("growl")
# --8<-- [end:growl]
