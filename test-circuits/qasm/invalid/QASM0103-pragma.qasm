{
pragma p
}
