OPENQASM 3.1;
{
pragma inner
}
