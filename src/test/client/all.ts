import "./service";
import "./cases";
import "./advice";
import "./rules";
import "./batch";
import "./operations";
