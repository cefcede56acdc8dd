npm install moovkit
