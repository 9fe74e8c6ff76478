//! What a function may return instead of what it works out.

use syn::{Expr, GenericArgument, PathArguments, ReturnType, Type, parse_quote};

/// Values of a type, each with its text; none where nothing is known to fit.
pub fn values(returned: &ReturnType) -> Vec<(Expr, &'static str)> {
    match returned {
        ReturnType::Default => vec![(parse_quote!(()), "()")],
        ReturnType::Type(_, returned) => of_type(returned),
    }
}

fn of_type(returned: &Type) -> Vec<(Expr, &'static str)> {
    let Type::Path(path) = returned else { return Vec::new() };
    let Some(last) = path.path.segments.last() else { return Vec::new() };
    match last.ident.to_string().as_str() {
        "bool" => vec![(parse_quote!(true), "true"), (parse_quote!(false), "false")],
        "u8" | "u16" | "u32" | "u64" | "usize" | "i32" | "i64" => {
            vec![(parse_quote!(0), "0"), (parse_quote!(1), "1")]
        }
        "Option" => vec![(parse_quote!(None), "None")],
        "Vec" => vec![(parse_quote!(Vec::new()), "Vec::new()")],
        "String" => vec![(parse_quote!(String::new()), "String::new()")],
        "Result" if is_of_nothing(&last.arguments) => vec![(parse_quote!(Ok(())), "Ok(())")],
        _ => Vec::new(),
    }
}

fn is_of_nothing(arguments: &PathArguments) -> bool {
    let PathArguments::AngleBracketed(arguments) = arguments else { return false };
    matches!(arguments.args.first(), Some(GenericArgument::Type(Type::Tuple(tuple))) if tuple.elems.is_empty())
}
