namespace Holdfast.Estate.Model;

/// <summary>Collections of named things in the order of their names, so that the order of a file never changes output.</summary>
internal static class Named
{
    public static IReadOnlyDictionary<string, T> None<T>() => Nothing<T>.Instance;

    private static class Nothing<T>
    {
        public static readonly IReadOnlyDictionary<string, T> Instance = new OrderedDictionary<string, T>();
    }
}
