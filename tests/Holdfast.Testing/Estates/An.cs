namespace Holdfast.Testing.Estates;

/// <summary>Where a test begins to write: <c>An.Estate("...")</c>.</summary>
public static class An
{
    /// <summary>
    /// An estate of which a test writes only what it is about: a name, an owner, a tenancy and, where the text has no processes, one process
    /// that uses all it declares are added below it. Marks such as <c>«this»</c> say where problems are expected, and are taken out.
    /// </summary>
    public static WrittenEstate Estate(string text = "") => WrittenEstate.Completed(text);

    /// <summary>An estate exactly as written.</summary>
    public static WrittenEstate EstateExactly(string text) => WrittenEstate.Exactly(text);
}
